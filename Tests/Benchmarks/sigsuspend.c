// For valgrind's callgrind, by LD_PRELOAD: while the call waits, valgrind (to 3.19 at least) writes into the mask
// that it is given, and libdispatch keeps its own where nobody may write. So this gives a copy.
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

int sigsuspend(const sigset_t *mask) {
  sigset_t copy = *mask;
  return (int)syscall(SYS_rt_sigsuspend, &copy, 8);
}
