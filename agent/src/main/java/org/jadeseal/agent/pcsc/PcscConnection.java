// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pcsc;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Optional;
import org.jadeseal.agent.reader.ReaderTakenException;
import org.jadeseal.piv.CardConnection;
import org.jadeseal.piv.CardUnreachableException;
import org.jadeseal.piv.ReaderKeys;

/// A card in a reader that is ours alone.
///
/// Exclusive where nobody else is connected: Windows resets a card whose transaction rests for five
/// seconds, and a person needs longer to type a PIN. Else shared, in one transaction. Lets go by
/// itself when the card has gone.
final class PcscConnection implements CardConnection {

    private static final long EXCLUSIVE = 1;
    private static final long SHARED = 2;
    private static final long T0_OR_T1 = 3;
    private static final long T0 = 1;
    private static final long LEAVE = 0;
    private static final long RESET = 1;
    private static final int LONGEST_ANSWER = 65_548;

    private final PcscContext context;
    private final PcscLibrary library;
    private final long card;
    private final long protocol;
    private boolean closed;

    private PcscConnection(PcscContext context, long card, long protocol) {
        this.context = context;
        this.library = context.library();
        this.card = card;
        this.protocol = protocol;
    }

    /// Takes over the context, also when it fails. Waits, for ever if need be, while another
    /// program is in a transaction.
    static PcscConnection open(PcscContext context, String readerName) {
        try {
            return ours(context, readerName);
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    @Override
    public byte[] transmit(byte[] command) {
        if (closed) {
            throw new CardUnreachableException("this connection was closed, connect again");
        }
        byte[] sent = protocol == T0 ? withoutExpectedLength(command) : command;
        try (Arena arena = Arena.ofConfined()) {
            return transmit(arena, sent);
        } catch (CardUnreachableException e) {
            // A dead connection still counts as a program that holds the reader.
            close();
            throw e;
        }
    }

    @Override
    public Optional<ReaderKeys> readerKeys() {
        return PcscKeys.of(this::control, library.platform().controlCode(ReaderFeatures.REQUEST));
    }

    /// Has the reader do something of its own; empty where it does not know how.
    private Optional<byte[]> control(long code, byte[] input) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment in = arena.allocate(Math.max(1, input.length));
            MemorySegment.copy(input, 0, in, ValueLayout.JAVA_BYTE, 0, input.length);
            MemorySegment out = arena.allocate(ReaderFeatures.LONGEST);
            MemorySegment size = arena.allocate(Long.BYTES);
            int result =
                    library.call(
                            PcscFunction.CONTROL,
                            card,
                            code,
                            in,
                            (long) input.length,
                            out,
                            out.byteSize(),
                            size);
            long length = Math.min(library.platform().readDword(size, 0), out.byteSize());
            return result == PcscResult.SUCCESS
                    ? Optional.of(out.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE))
                    : Optional.empty();
        }
    }

    /// Resets the card, so that no PIN stays given.
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            library.call(PcscFunction.END, card, LEAVE);
            library.call(PcscFunction.DISCONNECT, card, RESET);
            context.close();
        }
    }

    private static PcscConnection ours(PcscContext context, String readerName) {
        try {
            return connected(context, readerName, EXCLUSIVE);
        } catch (ReaderTakenException e) {
            PcscConnection shared = connected(context, readerName, SHARED);
            shared.begin();
            return shared;
        }
    }

    private static PcscConnection connected(PcscContext context, String readerName, long mode) {
        PcscLibrary library = context.library();
        Platform platform = library.platform();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = ReaderStates.text(platform, arena, readerName);
            MemorySegment card = arena.allocate(Long.BYTES);
            MemorySegment protocol = arena.allocate(Long.BYTES);
            PcscResult.require(
                    PcscFunction.CONNECT,
                    library.call(
                            PcscFunction.CONNECT,
                            context.handle(),
                            name,
                            mode,
                            T0_OR_T1,
                            card,
                            protocol));
            return new PcscConnection(
                    context, platform.readHandle(card), platform.readDword(protocol, 0));
        }
    }

    private void begin() {
        int code = library.call(PcscFunction.BEGIN, card);
        if (code != PcscResult.SUCCESS) {
            library.call(PcscFunction.DISCONNECT, card, LEAVE);
            throw PcscResult.failure(PcscFunction.BEGIN, code);
        }
    }

    private byte[] transmit(Arena arena, byte[] command) {
        MemorySegment in = arena.allocateFrom(ValueLayout.JAVA_BYTE, command);
        MemorySegment out = arena.allocate(LONGEST_ANSWER);
        try {
            int length = transmit(arena, in, out);
            if (length < 2) {
                throw new CardUnreachableException(
                        "the card was taken out while it worked, it answered %d bytes"
                                .formatted(length));
            }
            return out.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
        } finally {
            in.fill((byte) 0);
            out.fill((byte) 0);
        }
    }

    /// @return how many bytes came back
    private int transmit(Arena arena, MemorySegment in, MemorySegment out) {
        Platform platform = library.platform();
        MemorySegment size = arena.allocate(Long.BYTES);
        platform.writeDword(size, 0, LONGEST_ANSWER);
        PcscResult.require(
                PcscFunction.TRANSMIT,
                library.call(
                        PcscFunction.TRANSMIT,
                        card,
                        protocolHeader(arena),
                        in,
                        in.byteSize(),
                        MemorySegment.NULL,
                        out,
                        size));
        return (int) Math.min(platform.readDword(size, 0), LONGEST_ANSWER);
    }

    /// SCARD_IO_REQUEST: the protocol, and this structure's own size.
    private MemorySegment protocolHeader(Arena arena) {
        Platform platform = library.platform();
        long dword = platform.dwordSize();
        MemorySegment header = arena.allocate(2 * dword, Long.BYTES);
        platform.writeDword(header, 0, protocol);
        platform.writeDword(header, dword, 2 * dword);
        return header;
    }

    /// T=0 has no command with both data and Le: the card announces its answer with '61xx'.
    private static byte[] withoutExpectedLength(byte[] command) {
        boolean both = command.length > 5 && command.length == 6 + Byte.toUnsignedInt(command[4]);
        return both ? Arrays.copyOf(command, command.length - 1) : command;
    }
}
