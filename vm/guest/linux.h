/* What our three programs need of Linux on i386, without a C library: system calls by number, and a little text. */
#ifndef LINUX_H
#define LINUX_H

typedef unsigned int u32;
typedef unsigned long long u64;

enum {
  SYS_exit = 1, SYS_fork = 2, SYS_read = 3, SYS_write = 4, SYS_open = 5, SYS_close = 6, SYS_execve = 11, SYS_chdir = 12,
  SYS_mknod = 14, SYS_getpid = 20, SYS_mount = 21, SYS_dup2 = 63, SYS_setsid = 66, SYS_mkdir = 39, SYS_umount2 = 52,
  SYS_ioctl = 54, SYS_chroot = 61, SYS_sethostname = 74, SYS_readlink = 85, SYS_wait4 = 114, SYS_sysinfo = 116,
  SYS_uname = 122, SYS_lstat64 = 196, SYS_pivot_root = 217, SYS_getdents64 = 220, SYS_unshare = 310, SYS_setns = 346,
  SYS_socket = 359, SYS_clock_gettime64 = 403, SYS_clone3 = 435,
};

enum { O_RDONLY = 0, O_WRONLY = 1, O_RDWR = 2, O_NOCTTY = 0400, O_DIRECTORY = 0200000 };
enum { MS_RDONLY = 1, MS_BIND = 0x1000, MS_MOVE = 0x2000, MS_REC = 0x4000, MS_PRIVATE = 0x40000, MNT_DETACH = 2 };
enum {
  CLONE_NEWNS = 0x00020000, CLONE_NEWCGROUP = 0x02000000, CLONE_NEWUTS = 0x04000000, CLONE_NEWIPC = 0x08000000,
  CLONE_NEWPID = 0x20000000, CLONE_NEWNET = 0x40000000,
};

static inline long call(long number, long a, long b, long c, long d, long e) {
  long result;
  __asm__ volatile("int $0x80" : "=a"(result) : "a"(number), "b"(a), "c"(b), "d"(c), "S"(d), "D"(e) : "memory");
  return result;
}
#define call0(n) call(n, 0, 0, 0, 0, 0)
#define call1(n, a) call(n, (long)(a), 0, 0, 0, 0)
#define call2(n, a, b) call(n, (long)(a), (long)(b), 0, 0, 0)
#define call3(n, a, b, c) call(n, (long)(a), (long)(b), (long)(c), 0, 0)
#define call4(n, a, b, c, d) call(n, (long)(a), (long)(b), (long)(c), (long)(d), 0)
#define call5(n, a, b, c, d, e) call(n, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e))

/* The compiler may turn a loop into a call of these two. */
void *memset(void *to, int byte, u32 size) {
  char *at = to;
  while (size--) *at++ = (char)byte;
  return to;
}
void *memcpy(void *to, const void *from, u32 size) {
  char *at = to;
  const char *source = from;
  while (size--) *at++ = *source++;
  return to;
}

static inline u32 length(const char *text) {
  u32 size = 0;
  while (text[size]) size++;
  return size;
}

static inline int starts(const char *text, const char *with) {
  while (*with)
    if (*text++ != *with++) return 0;
  return 1;
}

/* Appends a text or a number at `to`, and returns where the next one goes. */
static inline char *add(char *to, const char *text) {
  while (*text) *to++ = *text++;
  *to = 0;
  return to;
}
static inline char *add_number(char *to, u32 value) {
  char digits[12];
  int count = 0;
  do digits[count++] = (char)('0' + value % 10);
  while (value /= 10);
  while (count) *to++ = digits[--count];
  *to = 0;
  return to;
}

static inline long write_all(int file, const char *text) { return call3(SYS_write, file, text, length(text)); }

/* Writes a text into a file that exists; what the kernel answers. */
static inline long put(const char *path, const char *text) {
  long file = call2(SYS_open, path, O_WRONLY);
  if (file < 0) return file;
  long result = write_all(file, text);
  call1(SYS_close, file);
  return result;
}

/* Reads the beginning of a file as text; its length, 0 where there is none. */
static inline long get(const char *path, char *into, u32 room) {
  long file = call2(SYS_open, path, O_RDONLY), size = 0;
  if (file < 0) {
    *into = 0;
    return 0;
  }
  for (long more; (u32)size < room - 1 && (more = call3(SYS_read, file, into + size, room - 1 - size)) > 0;) size += more;
  into[size] = 0;
  call1(SYS_close, file);
  return size;
}

static inline u32 microseconds(void) {
  u32 now[4];
  call2(SYS_clock_gettime64, 1, now);
  return now[0] * 1000000u + now[2] / 1000u;
}

/* Every program begins here: the stack holds the count of arguments, the arguments, the environment. */
int main(int count, char **arguments, char **environment);
__asm__(".globl _start\n_start:\n"
        "  mov %esp, %eax\n  and $-16, %esp\n  sub $4, %esp\n"
        "  mov (%eax), %ecx\n  lea 4(%eax), %edx\n  lea 8(%eax,%ecx,4), %ebx\n"
        "  push %ebx\n  push %edx\n  push %ecx\n  call main\n"
        "  mov %eax, %ebx\n  mov $1, %eax\n  int $0x80\n");

#endif
