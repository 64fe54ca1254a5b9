// What the Glibc module hides: the kind of a file system, locks of an open file description, pipes that no child
// inherits, and a child's session of its own.
#ifndef OPFRIS_CLINUX_H
#define OPFRIS_CLINUX_H
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <fcntl.h>
#include <unistd.h>
#include <sys/vfs.h>

/// `F_OFD_SETLK`, hidden unless _GNU_SOURCE came first.
enum { opfris_set_description_lock = 37 };

/// `POSIX_SPAWN_SETSID` (posix_spawn(3)).
enum { opfris_spawn_new_session = 0x80 };

/// Both ends of a pipe, closed in whatever program is started (pipe2(2)).
static inline int opfris_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

/// The magic number of the file system at a path, 0 where it cannot be read (statfs(2)).
static inline unsigned long opfris_file_system_kind(const char *path) {
    struct statfs status;
    return statfs(path, &status) == 0 ? (unsigned long)status.f_type : 0;
}
#endif
