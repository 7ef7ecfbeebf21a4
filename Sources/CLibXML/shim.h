#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>

// `xmlFree` is a global variable that holds a function, which Swift 6 refuses to read.
static inline void planlift_xml_free(void *text) { xmlFree(text); }
