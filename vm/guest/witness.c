/* witness: answers the page's questions on the second serial line, so that its drawings show what is, not what was typed.
 *   f               facts, one a line, ended by `end`; docs/vm.md lists them
 *   s COLUMNS ROWS  the terminal has this size
 * It sleeps until it is asked, so it does not stand in anybody's measurement.
 */
#include "linux.h"

enum { TCGETS = 0x5401, TCSETS = 0x5402, TIOCSWINSZ = 0x5414, KINDS = 8, SEEN = 64 };
static const char *const kinds[KINDS] = { "cgroup", "ipc", "mnt", "net", "pid", "time", "user", "uts" };
enum { KIND_MNT = 2, KIND_NET = 3, KIND_UTS = 7 };

static char answer[32768], *end, page[4096];
static u32 own[KINDS];                       /* the machine's namespaces */
static u32 seen_kind[SEEN], seen_id[SEEN], seen; /* those already described */

static void say(const char *text) {
  if (end + length(text) + 64 < answer + sizeof answer) end = add(end, text);
}
static void say_number(u32 value) { end = add_number(end, value); }
static int is_digit(char c) { return c >= '0' && c <= '9'; }

/* The number, or the word, that stands at `at` or after the next blanks. */
static const char *skip(const char *at) {
  while (*at == ' ' || *at == '\t') at++;
  return at;
}
static u32 number(const char *at) {
  u32 value = 0;
  for (at = skip(at); is_digit(*at); at++) value = value * 10 + (u32)(*at - '0');
  return value;
}

/* What follows a key at the beginning of a line, or an empty text. */
static const char *field(const char *text, const char *key) {
  for (const char *at = text; *at; at++)
    if ((at == text || at[-1] == '\n') && starts(at, key)) return skip(at + length(key));
  return "";
}

/* Says a word up to a blank or a line's end, `_` for what could not stand in one, `-` for nothing. */
static void say_word(const char *at) {
  char word[64], *to = word;
  for (; *at && *at != '\n' && *at != ' ' && *at != '\t' && to < word + 60; at++) *to++ = *at;
  *to = 0;
  say(*word ? word : "-");
}

static char *path_of(const char *process, const char *file) {
  static char path[128];
  add(add(add(path, "/proc/"), process), file);
  return path;
}

static u32 namespace_of(const char *process, int kind) {
  char file[24], link[48];
  add(add(file, "/ns/"), kinds[kind]);
  long size = call3(SYS_readlink, path_of(process, file), link, sizeof link - 1);
  if (size < 0) return 0;
  link[size] = 0;
  const char *at = link;
  while (*at && *at != '[') at++;
  return *at ? number(at + 1) : 0;
}

static int is_new(int kind, u32 id) {
  for (u32 i = 0; i < seen; i++)
    if (seen_kind[i] == (u32)kind && seen_id[i] == id) return 0;
  if (seen < SEEN) seen_kind[seen] = (u32)kind, seen_id[seen++] = id;
  return 1;
}

/* The host name in a namespace: one has to go there to ask. */
static void say_host_name(const char *process) {
  struct { char system[65], node[65], release[65], version[65], machine[65], domain[65]; } names;
  long here = call2(SYS_open, "/proc/self/ns/uts", O_RDONLY), there = call2(SYS_open, path_of(process, "/ns/uts"), O_RDONLY);
  call2(SYS_setns, there, 0);
  call1(SYS_uname, &names);
  call2(SYS_setns, here, 0);
  call1(SYS_close, here);
  call1(SYS_close, there);
  say_word(names.node);
  say(" ");
  say_word(names.release);
}

static void say_interfaces(const char *process) {
  get(path_of(process, "/net/dev"), page, sizeof page);
  const char *at = page, *comma = "";
  for (int line = 0; *at; line++) {
    if (line >= 2) {
      say(comma);
      for (at = skip(at); *at && *at != ':'; at++) *end++ = *at;
      *end = 0;
      comma = ",";
    }
    while (*at && *at != '\n') at++;
    if (*at) at++;
  }
}

/* How many file systems are mounted, and which kind lies at `/`. */
static void say_mounts(const char *process) {
  get(path_of(process, "/mounts"), page, sizeof page);
  u32 count = 0;
  const char *root = "";
  for (const char *at = page; *at;) {
    count++;
    while (*at && *at != ' ') at++;
    if (starts(at, " / ")) root = at + 3;
    while (*at && *at != '\n') at++;
    if (*at) at++;
  }
  say_number(count);
  say(" ");
  say_word(root);
}

static void describe(const char *process, int kind, u32 id) {
  if ((kind != KIND_UTS && kind != KIND_NET && kind != KIND_MNT) || !id || !is_new(kind, id)) return;
  say(kinds[kind]);
  say(" ");
  say_number(id);
  say(" ");
  if (kind == KIND_UTS) say_host_name(process);
  if (kind == KIND_NET) say_interfaces(process);
  if (kind == KIND_MNT) say_mounts(process);
  say("\n");
}

/* Calls back for every name in a directory. */
static void each(const char *directory, void (*visit)(const char *name, int type)) {
  static char entries[4][2048]; /* one for each depth */
  static int depth;
  if (depth == 4) return;
  char *buffer = entries[depth++];
  long file = call2(SYS_open, directory, O_DIRECTORY), size;
  while (file >= 0 && (size = call3(SYS_getdents64, file, buffer, 2048)) > 0)
    for (char *at = buffer; at < buffer + size; at += *(unsigned short *)(at + 16))
      if (at[19] != '.') visit(at + 19, at[18]);
  if (file >= 0) call1(SYS_close, file);
  depth--;
}

/* process PID PARENT PID-INSIDE NAME CGROUP [KIND=ID where it is not the machine's] */
static void say_process(const char *process, int type) {
  (void)type;
  if (!is_digit(*process) || number(process) == (u32)call0(SYS_getpid)) return;
  if (!get(path_of(process, "/status"), page, sizeof page)) return;
  u32 parent = number(field(page, "PPid:"));
  if (parent == 2 || number(process) == 2) return; /* the kernel's own */
  const char *inside = field(page, "NSpid:");
  for (const char *at = inside; *at && *at != '\n'; at++)
    if (*at == '\t') inside = at + 1;
  say("process ");
  say(process);
  say(" ");
  say_number(parent);
  say(" ");
  say_number(number(inside));
  say(" ");
  say_word(field(page, "Name:"));
  say(" ");
  get(path_of(process, "/cgroup"), page, sizeof page);
  say_word(field(page, "0::"));
  u32 ids[KINDS];
  for (int kind = 0; kind < KINDS; kind++) {
    ids[kind] = namespace_of(process, kind);
    if (ids[kind] == own[kind]) continue;
    say(" ");
    say(kinds[kind]);
    say("=");
    say_number(ids[kind]);
  }
  say("\n");
  for (int kind = 0; kind < KINDS; kind++) describe(process, kind, ids[kind]);
}

static const char *group;
static const char *in_group(const char *file) {
  static char path[160];
  add(add(add(add(path, "/sys/fs/cgroup/"), group), "/"), file);
  get(path, page, sizeof page);
  return page;
}

/* group NAME MEMORY MEMORY-MAX OOM-KILLS CPU-QUOTA CPU-PERIOD CPU-USED-US THROTTLED THROTTLED-US PIDS PIDS-MAX */
static void say_group(const char *name, int type) {
  if (type != 4) return;
  group = name;
  say("group ");
  say(name);
  say(" ");
  say_word(in_group("memory.current"));
  say(" ");
  say_word(in_group("memory.max"));
  say(" ");
  say_word(field(in_group("memory.events"), "oom_kill "));
  say(" ");
  const char *quota = in_group("cpu.max"), *period = quota;
  while (*period && *period != ' ') period++;
  say_word(quota);
  say(" ");
  say_word(skip(period));
  say(" ");
  in_group("cpu.stat");
  say_word(field(page, "usage_usec"));
  say(" ");
  say_word(field(page, "nr_throttled"));
  say(" ");
  say_word(field(page, "throttled_usec"));
  say(" ");
  say_word(in_group("pids.current"));
  say(" ");
  say_word(in_group("pids.max"));
  say("\n");
}

static char layer[256], *layer_end, *layer_name;

/* upper CONTAINER TYPE PATH IN-IMAGE: what the writable layer holds. d directory, f file, w whiteout */
static void say_upper(const char *name, int type) {
  char *here = layer_end;
  layer_end = add(add(here, "/"), name);
  u32 status[24] = { 0 }; /* struct stat64: st_rdev at byte 32 */
  int whiteout = type == 2 && call2(SYS_lstat64, layer, status) == 0 && status[8] == 0;
  say("upper ");
  say(layer_name);
  say(whiteout ? " w " : type == 4 ? " d " : " f ");
  const char *path = layer + length("/run/box//upper") + length(layer_name);
  say_word(path);
  char below[256];
  add(add(below, "/images/base"), path);
  say(call2(SYS_lstat64, below, status) == 0 ? " 1\n" : " 0\n");
  if (type == 4) each(layer, say_upper);
  layer_end = here;
  *layer_end = 0;
}
static void say_container(const char *name, int type) {
  static char container[64];
  if (type != 4 || length(name) > 40) return;
  add(container, name);
  layer_name = container;
  layer_end = add(add(add(layer, "/run/box/"), name), "/upper");
  each(layer, say_upper);
}

static void say_facts(void) {
  struct { long uptime; u32 loads[3], total, free, shared, buffer, swap, free_swap; unsigned short processes, pad; u32 high, free_high, unit; } system;
  end = answer;
  seen = 0;
  call1(SYS_sysinfo, &system);
  say("memory ");
  say_number(system.total / 1024 * system.unit);
  say(" ");
  say_number(system.free / 1024 * system.unit);
  say("\nmachine");
  for (int kind = 0; kind < KINDS; kind++) {
    own[kind] = namespace_of("self", kind);
    say(" ");
    say(kinds[kind]);
    say("=");
    say_number(own[kind]);
  }
  say("\n");
  each("/proc", say_process);
  each("/sys/fs/cgroup", say_group);
  each("/run/box", say_container);
  say("end\n");
  write_all(1, answer);
}

static void resize(const char *text) {
  unsigned short size[4] = { 0 };
  size[1] = (unsigned short)number(text);
  for (text = skip(text); is_digit(*text); text++) continue;
  size[0] = (unsigned short)number(text);
  long tty = call2(SYS_open, "/dev/ttyS0", O_RDWR | O_NOCTTY);
  call3(SYS_ioctl, tty, TIOCSWINSZ, size);
  call1(SYS_close, tty);
}

/* No echo, no line editing, no translation of line ends. */
static void make_raw(void) {
  struct { u32 input, output, control, local; unsigned char line, characters[19]; } settings;
  call3(SYS_ioctl, 0, TCGETS, &settings);
  settings.input = settings.output = settings.local = 0;
  settings.characters[6] = 1; /* VMIN */
  settings.characters[5] = 0; /* VTIME */
  call3(SYS_ioctl, 0, TCSETS, &settings);
}

int main(int count, char **arguments, char **environment) {
  (void)count, (void)arguments, (void)environment;
  put("/proc/self/oom_score_adj", "-1000");
  make_raw();
  char line[64];
  for (u32 size = 0;;) {
    char byte;
    if (call3(SYS_read, 0, &byte, 1) != 1) return 1;
    if (byte != '\n') {
      if (size < sizeof line - 1) line[size++] = byte;
      continue;
    }
    line[size] = 0;
    size = 0;
    if (*line == 'f') say_facts();
    if (*line == 's') resize(skip(line + 1));
  }
}
