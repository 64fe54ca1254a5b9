// What the Glibc module hides: the kind of a file system, and locks of an open file description.
#ifndef OPFRIS_CLINUX_H
#define OPFRIS_CLINUX_H
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <fcntl.h>
#include <sys/vfs.h>

/// `F_OFD_SETLK`, hidden unless _GNU_SOURCE came first.
enum { opfris_set_description_lock = 37 };

/// The magic number of the file system at a path, 0 where it cannot be read (statfs(2)).
static inline unsigned long opfris_file_system_kind(const char *path) {
    struct statfs status;
    return statfs(path, &status) == 0 ? (unsigned long)status.f_type : 0;
}
#endif
