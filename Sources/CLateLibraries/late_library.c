#include "late_library.h"

#include <dlfcn.h>
#include <stddef.h>

static void note(const char **problem) {
    const char *told = dlerror();
    if (!*problem) *problem = told;
}

void *planlift_load_library(const char *name, const char **problem) {
    void *library = dlopen(name, RTLD_LAZY | RTLD_GLOBAL);
    if (!library) note(problem);
    return library;
}

void *planlift_find_function(void *library, const char *name, const char **problem) {
    void *function = library ? dlsym(library, name) : NULL;
    if (library && !function) note(problem);
    return function;
}
