// Which commands the images have: lists of names, from the package contents of Alpine and Debian.

const shellTools =
  'cat chgrp chmod chown cp date dd df echo false ln ls mkdir mknod mktemp mv pwd readlink rm rmdir sleep stty sync touch true uname ' +
  'basename cksum comm cut dirname du env expand expr factor fold head hostid id install link logname md5sum mkfifo nice nl nohup nproc od paste ' +
  'printenv printf realpath seq sha1sum sha256sum sha512sum shred shuf sort split stat sum tac tail tee test timeout tr truncate tsort tty ' +
  'unexpand uniq unlink wc who whoami yes grep egrep fgrep sed awk find xargs tar gzip gunzip zcat diff cmp which hostname kill [ sh'

const busyboxExtra =
  'ash base64 bunzip2 bzip2 clear crontab dos2unix ed fold free ftpget ftpput getopt hexdump ifconfig killall less logger more mount nc netstat ' +
  'nslookup pgrep pidof ping pkill ps rev run-parts setsid strings su time top traceroute tree umount unix2dos unxz unzip uptime usleep vi watch ' +
  'wget xxd xzcat'

const debianExtra =
  'bash dash base64 base32 bashbug chcon csplit dircolors dpkg dpkg-deb dpkg-query getent gpasswd groups join ldd locale login lsblk mawk ' +
  'more mount newgrp passwd perl pinky pr ptx rev runcon su tabs tset umount uncompress users vdir watchgnupg zdump'

/** What busybox gives an Alpine image, as links to /bin/busybox. */
export const busyboxCommands: readonly string[] = [...shellTools.split(' '), ...busyboxExtra.split(' ')]

/** Executables of a Debian slim image. */
export const debianPrograms: readonly string[] = [
  ...[...shellTools.split(' '), ...debianExtra.split(' ')].map((name) => `/usr/bin/${name}`),
  ...['apt', 'apt-get', 'apt-cache', 'apt-mark', 'apt-key'].map((name) => `/usr/bin/${name}`),
  ...[
    'adduser',
    'addgroup',
    'deluser',
    'useradd',
    'userdel',
    'usermod',
    'groupadd',
    'groupdel',
    'ldconfig',
    'chpasswd',
    'nologin',
  ].map((name) => `/usr/sbin/${name}`),
]

/** What the full Debian images (`node:26`, `python:3.14`) have on top. */
export const buildToolPrograms: readonly string[] = [
  'curl',
  'wget',
  'git',
  'ssh',
  'gcc',
  'g++',
  'cc',
  'make',
  'patch',
  'file',
  'unzip',
  'xz',
  'bzip2',
  'gpg',
  'python3',
  'openssl',
  'ps',
  'top',
].map((name) => `/usr/bin/${name}`)
