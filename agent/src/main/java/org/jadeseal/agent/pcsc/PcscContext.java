// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pcsc;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;

/// One conversation with the smart card service (SCARDCONTEXT). Used by one thread at a time; only
/// `cancel()` may come from another.
final class PcscContext implements AutoCloseable {

    private static final long SCOPE_SYSTEM = 2;

    private final PcscLibrary library;
    private final long handle;

    private PcscContext(PcscLibrary library, long handle) {
        this.library = library;
        this.handle = handle;
    }

    /// A new one.
    ///
    /// @throws org.jadeseal.piv.CardUnreachableException if the service is not running
    static PcscContext establish(PcscLibrary library) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(Long.BYTES);
            var nothing = MemorySegment.NULL;
            PcscResult.require(
                    PcscFunction.ESTABLISH,
                    library.call(PcscFunction.ESTABLISH, SCOPE_SYSTEM, nothing, nothing, out));
            return new PcscContext(library, library.platform().readHandle(out));
        }
    }

    PcscLibrary library() {
        return library;
    }

    long handle() {
        return handle;
    }

    /// The names of all readers.
    List<String> readerNames() {
        Platform platform = library.platform();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment size = arena.allocate(Long.BYTES);
            int code = listReaders(MemorySegment.NULL, size);
            if (PcscError.of(code) == PcscError.NO_READERS) {
                return List.of();
            }
            PcscResult.require(PcscFunction.LIST, code);
            long bytes = platform.readDword(size, 0) * platform.character();
            MemorySegment names = arena.allocate(bytes);
            PcscResult.require(PcscFunction.LIST, listReaders(names, size));
            return split(new String(names.toArray(ValueLayout.JAVA_BYTE), platform.charset()));
        }
    }

    /// Waits until a reader's state differs from the one in the list, at most so long.
    ///
    /// @param milliseconds 0 only asks
    /// @return what the function returned: success, time-out, cancelled or an error
    int await(ReaderStates states, long milliseconds) {
        return library.call(
                PcscFunction.AWAIT, handle, milliseconds, states.memory(), (long) states.count());
    }

    /// Ends an `await` in another thread.
    void cancel() {
        library.call(PcscFunction.CANCEL, handle);
    }

    @Override
    public void close() {
        library.call(PcscFunction.RELEASE, handle);
    }

    private int listReaders(MemorySegment names, MemorySegment size) {
        return library.call(PcscFunction.LIST, handle, MemorySegment.NULL, names, size);
    }

    /// A multi-string: each name ends with a zero character, the list with another.
    private static List<String> split(String names) {
        return Arrays.stream(names.split("\0")).filter(name -> !name.isEmpty()).toList();
    }
}
