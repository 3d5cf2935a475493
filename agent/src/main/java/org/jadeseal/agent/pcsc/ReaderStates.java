// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pcsc;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A row of SCARD_READERSTATE in native memory: what we know of each reader, and what it is now.
final class ReaderStates {

    static final long UNAWARE = 0;

    private static final String ANNOUNCEMENTS = "\\\\?PnP?\\Notification";
    private static final long CHANGED = 0x02;
    private static final long PRESENT = 0x20;
    private static final long COUNTER = 0xFFFF0000L;

    private final Platform platform;
    private final List<String> names;
    private final MemorySegment memory;

    private ReaderStates(Platform platform, List<String> names, MemorySegment memory) {
        this.platform = platform;
        this.names = names;
        this.memory = memory;
    }

    /// Lives as long as the arena.
    static ReaderStates of(Platform platform, Arena arena, Map<String, Long> known) {
        List<String> names = List.copyOf(known.keySet());
        MemorySegment memory =
                arena.allocate(Math.max(1, names.size()) * platform.readerStateSize(), Long.BYTES);
        var states = new ReaderStates(platform, names, memory);
        for (int i = 0; i < names.size(); i++) {
            MemorySegment state = states.row(i);
            MemorySegment name = text(platform, arena, names.get(i));
            state.set(ValueLayout.ADDRESS_UNALIGNED, 0, name);
            platform.writeDword(
                    state,
                    platform.currentStateOffset(),
                    known.getOrDefault(names.get(i), UNAWARE));
        }
        return states;
    }

    /// The same readers, and the one that tells of new readers where the platform has it.
    static Map<String, Long> withAnnouncements(Platform platform, Map<String, Long> known) {
        Map<String, Long> all = new LinkedHashMap<>(known);
        if (platform.announcesReaders()) {
            all.put(ANNOUNCEMENTS, (long) known.size() << 16);
        }
        return all;
    }

    static boolean isCardPresent(long state) {
        return (state & PRESENT) != 0;
    }

    /// Only what says that a card came or went, with the count of these events; whether some
    /// program is using the card at the moment is left out.
    static Map<String, Long> comingsAndGoings(Map<String, Long> states) {
        Map<String, Long> masked = new LinkedHashMap<>(states);
        masked.replaceAll((name, state) -> state & (PRESENT | COUNTER));
        return masked;
    }

    /// A name as the library takes it, with a zero character at the end.
    static MemorySegment text(Platform platform, Arena arena, String name) {
        return arena.allocateFrom(name, platform.charset());
    }

    /// How each reader is now, to be given back as known the next time.
    Map<String, Long> now() {
        Map<String, Long> now = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            long state = platform.readDword(row(i), platform.eventStateOffset());
            now.put(names.get(i), state & ~CHANGED);
        }
        return now;
    }

    MemorySegment memory() {
        return memory;
    }

    int count() {
        return names.size();
    }

    private MemorySegment row(int index) {
        long size = platform.readerStateSize();
        return memory.asSlice(index * size, size);
    }
}
