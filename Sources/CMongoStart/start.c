// libmongoc's constructor makes a file of counters in shared memory, named after the process, for a tool that Covey does
// not use. Of a process that is killed the file stays, and a later process of the same number complains on standard
// error before `main`. So a file that is left is taken away before the library looks, and its own right after.

#ifdef __linux__

#include <unistd.h>

static void remove_counters(void) {
    char path[40] = "/dev/shm/mongoc-";
    char *end = path + 16;
    char digits[20];
    int count = 0;
    // Before the constructors no more of the C library is ready than a call into the kernel.
    for (unsigned long number = (unsigned long)getpid(); number > 0; number /= 10) {
        digits[count++] = (char)('0' + number % 10);
    }
    while (count > 0) *end++ = digits[--count];
    *end = 0;
    (void)unlink(path);
}

// Before the constructors of any library.
__attribute__((section(".preinit_array"), used)) static void (*const before)(void) = remove_counters;

// After those of the libraries that the program is linked with. The mapping stays as long as the process.
__attribute__((constructor)) static void after(void) { remove_counters(); }

#endif
