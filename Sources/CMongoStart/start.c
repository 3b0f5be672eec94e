// libmongoc keeps counters in shared memory under the number of its process, for a tool that Covey does not use. Of a
// process that is killed they stay, and a later process of that number complains on standard error, before `main`. The
// library's own constructor decides on it, so it has to be told before any constructor runs.

#include <stdlib.h>

static void keep_counters_private(void) { setenv("MONGOC_DISABLE_SHM", "1", 1); }

#ifdef __linux__
__attribute__((section(".preinit_array"), used)) static void (*const entry)(void) = keep_counters_private;
#endif
