#!/usr/bin/env python3
"""Writes Sources/CWordList/WordList.c from word lists of SCOWL (Debian's wbritish and wbritish-small).

usage: write_word_list.py BRITISH-ENGLISH BRITISH-ENGLISH-SMALL > Sources/CWordList/WordList.c

Words of two and three letters come from the short list and from a line below: of the long list's, too many are abbreviations
and rests that words leave when they are broken.
"""
import re
import sys

SHORT = "a am an as at be by do go he if in is it me my no of on or so to up us we".split()
COLUMNS = 110


def words(path, pattern):
    with open(path, encoding="utf-8") as lines:
        return {word for word in map(str.strip, lines) if re.fullmatch(pattern, word)}


def main():
    found = words(sys.argv[1], "[a-z]{4,16}") | words(sys.argv[2], "[a-z]{3}") | set(SHORT)
    print("// English words from SCOWL, sorted, one a line; see NOTICE. Written by scripts/write_word_list.py.")
    print('#include "CWordList.h"\n\n#include <stddef.h>\n\nstatic const char words[] =')
    row = ""
    for word in sorted(found):
        if len(row) + len(word) > COLUMNS:
            print(f'    "{row}"')
            row = ""
        row += word + "\\n"
    print(f'    "{row}";\n')
    print("const char *planlift_word_list(size_t *length) {\n    *length = sizeof words - 1;\n    return words;\n}")


main()
