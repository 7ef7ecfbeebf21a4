#pragma once

#include <stddef.h>

/// English words in lower case, in the order of their bytes, each ended by a line feed.
const char *planlift_word_list(size_t *length);
