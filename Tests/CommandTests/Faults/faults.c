// Faults of the system, for a program that is run with this library before the others (LD_PRELOAD). They befall only
// what lies under the folder FAULT_UNDER:
//
//   FAULT=write:28:3        the third call of this kind fails with this error number
//   FAULT_SHORT=1           reads and writes take half of what they are given
//   FAULT_INTERRUPT=4       every other call fails with this error number, and is to be made again
//   FAULT_CHANGE=append:2   a file FAULT_FILE changes while it is read, the first two times: append, truncate, remove
//   FAULT_HIT=path          a file that is made when any of it happens
//   FAULT_COUNT=path        a file that has, in the end, how many calls of FAULT's kind there were
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static char under[PATH_MAX], changing[PATH_MAX], hit[PATH_MAX], kind[32], change[32];
static int number, nth, isShort, interrupting;
static atomic_int count, turns, changes;

__attribute__((constructor)) static void begin(void) {
  if (getenv("FAULT_UNDER")) snprintf(under, sizeof under, "%s", getenv("FAULT_UNDER"));
  if (getenv("FAULT_FILE")) snprintf(changing, sizeof changing, "%s", getenv("FAULT_FILE"));
  if (getenv("FAULT_HIT")) snprintf(hit, sizeof hit, "%s", getenv("FAULT_HIT"));
  if (getenv("FAULT")) sscanf(getenv("FAULT"), "%31[a-z]:%d:%d", kind, &number, &nth);
  isShort = getenv("FAULT_SHORT") != NULL;
  if (getenv("FAULT_INTERRUPT")) interrupting = atoi(getenv("FAULT_INTERRUPT"));
  int times = 0;
  if (getenv("FAULT_CHANGE")) sscanf(getenv("FAULT_CHANGE"), "%31[a-z]:%d", change, &times);
  changes = times;
  // Programs that this one starts are left alone.
  unsetenv("LD_PRELOAD");
}

__attribute__((destructor)) static void end(void) {
  if (!getenv("FAULT_COUNT")) return;
  int file = syscall(SYS_openat, AT_FDCWD, getenv("FAULT_COUNT"), O_CREAT | O_WRONLY | O_TRUNC, 0644);
  char text[32];
  syscall(SYS_write, file, text, (long)snprintf(text, sizeof text, "%d", count));
  syscall(SYS_close, file);
}

static void tell(void) {
  if (hit[0]) syscall(SYS_close, syscall(SYS_openat, AT_FDCWD, hit, O_CREAT | O_WRONLY, 0644));
}

static int isUnder(const char *path) {
  return under[0] && strncmp(path, under, strlen(under)) == 0;
}

static int pathOf(int file, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
  path[length > 0 ? length : 0] = 0;
  return length > 0;
}

// Whether a call is to fail, and then with what.
static int fails(const char *name, const char *path) {
  if (!isUnder(path)) return 0;
  if (strcmp(name, kind) == 0 && ++count == nth) {
    tell();
    errno = number;
    return 1;
  }
  if (interrupting && ++turns % 2 == 1) {
    tell();
    errno = interrupting;
    return 1;
  }
  return 0;
}

static int failsOf(const char *name, int file) {
  char path[PATH_MAX];
  return pathOf(file, path) && fails(name, path);
}

#define REAL(name) ((typeof(name) *)dlsym(RTLD_NEXT, #name))

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  int mode = flags & O_CREAT ? va_arg(rest, int) : 0;
  va_end(rest);
  if (strcmp(path, changing) == 0 && strcmp(change, "remove") == 0 && changes-- > 0) {
    tell();
    syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  }
  if (fails(flags & O_CREAT ? "create" : "open", path)) return -1;
  return REAL(open)(path, flags, mode);
}

DIR *opendir(const char *path) {
  if (isUnder(path) && strcmp(kind, "opendir") == 0 && fails("opendir", path)) return NULL;
  return REAL(opendir)(path);
}

static size_t part(int file, size_t size) {
  char path[PATH_MAX];
  if (!isShort || size < 2 || !pathOf(file, path) || !isUnder(path)) return size;
  tell();
  return size / 2;
}

ssize_t read(int file, void *room, size_t size) {
  if (failsOf("read", file)) return -1;
  ssize_t got = REAL(read)(file, room, part(file, size));
  char path[PATH_MAX];
  if (changing[0] && pathOf(file, path) && strcmp(path, changing) == 0 && changes-- > 0) {
    tell();
    if (strcmp(change, "truncate") == 0) {
      syscall(SYS_truncate, path, 10L);
    } else {
      int other = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_APPEND);
      syscall(SYS_write, other, "more\n", 5L);
      syscall(SYS_close, other);
    }
  }
  return got;
}

ssize_t write(int file, const void *bytes, size_t size) {
  if (failsOf("write", file)) return -1;
  return REAL(write)(file, bytes, part(file, size));
}

int flock(int file, int operation) {
  if (operation & 4 && failsOf("flock", file)) return -1;
  return REAL(flock)(file, operation);
}

int rename(const char *from, const char *to) {
  if (isUnder(to) && strcmp(kind, "rename") == 0 && fails("rename", to)) return -1;
  return REAL(rename)(from, to);
}

int mkdir(const char *path, unsigned mode) {
  if (isUnder(path) && strcmp(kind, "mkdir") == 0 && fails("mkdir", path)) return -1;
  return ((int (*)(const char *, unsigned))dlsym(RTLD_NEXT, "mkdir"))(path, mode);
}

int unlink(const char *path) {
  if (isUnder(path) && strcmp(kind, "unlink") == 0 && fails("unlink", path)) return -1;
  return REAL(unlink)(path);
}
