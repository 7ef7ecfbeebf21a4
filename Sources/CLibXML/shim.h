#include <libxml/xmlversion.h>

// Without libxml2's converters: their headers are the system's ICU, and Swift's Foundation brings another ICU, whose
// types of the same names would clash in a module that sees both. Nothing here touches a converter's fields.
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>

// `xmlFree` is a global variable that holds a function, which Swift 6 refuses to read.
static inline void planlift_xml_free(void *text) { xmlFree(text); }
