// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pcsc;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// What differs between the three PC/SC libraries, all of them on 64 bits.
///
/// ```
/// SCARD_READERSTATE   Linux            Windows          macOS (packed)
/// szReader            0  pointer       0  pointer       0  pointer
/// pvUserData          8  pointer       8  pointer       8  pointer
/// dwCurrentState      16 8 bytes       16 4 bytes       16 4 bytes
/// dwEventState        24 8 bytes       20 4 bytes       20 4 bytes
/// cbAtr               32 8 bytes       24 4 bytes       24 4 bytes
/// rgbAtr              40 33 bytes      28 36 bytes      28 33 bytes
/// size                80               64               61
/// ```
enum Platform {
    LINUX("libpcsclite.so.1", 8, 8, 33, 8),
    WINDOWS("winscard.dll", 4, 8, 36, 4),
    MACOS("/System/Library/Frameworks/PCSC.framework/PCSC", 4, 4, 33, 1);

    private static final int POINTERS = 16;

    private final String library;
    private final int dword;
    private final int handle;
    private final int longestAtr;
    private final int alignment;

    Platform(String library, int dword, int handle, int longestAtr, int alignment) {
        this.library = library;
        this.dword = dword;
        this.handle = handle;
        this.longestAtr = longestAtr;
        this.alignment = alignment;
    }

    /// @param osName the system property `os.name`
    static Platform of(String osName) {
        if (osName.startsWith("Windows")) {
            return WINDOWS;
        }
        return osName.startsWith("Mac") ? MACOS : LINUX;
    }

    /// Name or path for the dynamic linker.
    String library() {
        return library;
    }

    /// DWORD and LONG.
    MemoryLayout dword() {
        return number(dword);
    }

    /// SCARDCONTEXT and SCARDHANDLE.
    MemoryLayout handle() {
        return number(handle);
    }

    /// Functions with text come in two kinds on Windows. On macOS the plain name of one stands for
    /// what it was before version 1.3.2.
    String symbol(PcscFunction function) {
        if (this == MACOS && function == PcscFunction.CONTROL) {
            return function.symbol() + "132";
        }
        return this == WINDOWS && function.takesText()
                ? function.symbol() + "W"
                : function.symbol();
    }

    /// SCARD_CTL_CODE: how a reader's function of this number is called.
    long controlCode(int number) {
        return this == WINDOWS ? (0x31L << 16) | ((long) number << 2) : 0x4200_0000L + number;
    }

    Charset charset() {
        return this == WINDOWS ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    /// In bytes.
    int character() {
        return this == WINDOWS ? 2 : 1;
    }

    /// Whether a reader of the name `\\?PnP?\Notification` tells that readers came or went.
    boolean announcesReaders() {
        return this != MACOS;
    }

    long dwordSize() {
        return dword;
    }

    long readerStateSize() {
        long plain = POINTERS + 3L * dword + longestAtr;
        return (plain + alignment - 1) / alignment * alignment;
    }

    long currentStateOffset() {
        return POINTERS;
    }

    long eventStateOffset() {
        return (long) POINTERS + dword;
    }

    long readDword(MemorySegment memory, long offset) {
        return read(memory, offset, dword);
    }

    long readHandle(MemorySegment memory) {
        return read(memory, 0, handle);
    }

    void writeDword(MemorySegment memory, long offset, long value) {
        if (dword == 8) {
            memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset, value);
        } else {
            memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset, (int) value);
        }
    }

    private static long read(MemorySegment memory, long offset, int size) {
        return size == 8
                ? memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset)
                : Integer.toUnsignedLong(memory.get(ValueLayout.JAVA_INT_UNALIGNED, offset));
    }

    private static MemoryLayout number(int size) {
        return size == 8 ? ValueLayout.JAVA_LONG : ValueLayout.JAVA_INT;
    }
}
