// Debian's libxml2 is built with ICU, and its headers bring ICU's along. Foundation brings another ICU, and the two
// cannot be imported together. Only encoding handlers look different without it, and nothing here touches those.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/valid.h>
#include <libxml/xmlerror.h>

// xmlFree is a global variable that holds a function: Swift cannot prove that nobody changes it. Nobody here does.
static inline void portal_xml_free(void *memory) { xmlFree(memory); }
