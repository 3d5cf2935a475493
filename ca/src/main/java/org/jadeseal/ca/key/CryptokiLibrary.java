// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// A PKCS#11 library, of which a process has one: whoever ends it ends it for all who use it.
///
/// The platform's provider never ends one. A library that talks to a token over a wire often stays
/// deaf after the wire was cut, until it is ended and begun anew (PKCS#11 v3.0 §5.4). It is never
/// ended in the middle of a call, nor are handles of an earlier beginning used: their numbers mean
/// other things by then.
///
/// Safe for use by many threads.
@SuppressWarnings("restricted") // calling a C library is what this class is for
final class CryptokiLibrary {

    /// ```
    /// CK_FUNCTION_LIST: version, C_Initialize, C_Finalize, ...
    /// ```
    private static final long LIST_BYTES = 24;

    private static final long FINALIZE_AT = 16;

    private static final FunctionDescriptor ONE_POINTER =
            FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.ADDRESS);

    private static final long PATIENCE_SECONDS = 2;

    private static final Map<Path, CryptokiLibrary> ALL = new ConcurrentHashMap<>();

    private final Path path;
    private final ReentrantReadWriteLock calls = new ReentrantReadWriteLock();
    private final AtomicInteger ends = new AtomicInteger();

    private CryptokiLibrary(Path path) {
        this.path = path;
    }

    /// The one at `path`, whatever links lead there.
    static CryptokiLibrary at(Path path) {
        return ALL.computeIfAbsent(real(path), CryptokiLibrary::new);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException _) {
            return path;
        }
    }

    /// Something that calls the library.
    interface Call<T> {

        T make() throws GeneralSecurityException;
    }

    /// Makes a call, during which the library is not ended.
    <T> T during(Call<T> call) throws GeneralSecurityException {
        calls.readLock().lock();
        try {
            return call.make();
        } finally {
            calls.readLock().unlock();
        }
    }

    /// How often it has been ended; does not change during a call.
    int ends() {
        return ends.get();
    }

    /// Ends it, as soon as nobody calls it: all sessions and handles are gone. What it answers does
    /// not matter: the login that follows finds out.
    ///
    /// @throws GeneralSecurityException if a call does not come back
    /// @throws KeyUnusableException if it cannot be loaded
    void end() throws GeneralSecurityException {
        try {
            if (!calls.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new GeneralSecurityException("a call of " + path + " does not come back");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GeneralSecurityException("interrupted while a call was waited for", e);
        }
        try (Arena arena = Arena.ofConfined()) {
            int _ = ends.incrementAndGet();
            MemorySegment functions = functions(path, arena);
            long _ = call(functions.get(ValueLayout.ADDRESS, FINALIZE_AT), MemorySegment.NULL);
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new KeyUnusableException("library " + path + " cannot be loaded", e);
        } finally {
            calls.writeLock().unlock();
        }
    }

    /// Of all its functions a library has to show this one only (PKCS#11 v3.0 §5.4).
    private static MemorySegment functions(Path library, Arena arena) {
        MemorySegment place = arena.allocate(ValueLayout.ADDRESS);
        long _ =
                call(
                        SymbolLookup.libraryLookup(library, arena).findOrThrow("C_GetFunctionList"),
                        place);
        return place.get(ValueLayout.ADDRESS, 0).reinterpret(LIST_BYTES);
    }

    private static long call(MemorySegment function, MemorySegment argument) {
        MethodHandle handle = Linker.nativeLinker().downcallHandle(function, ONE_POINTER);
        try {
            return (long) handle.invokeExact(argument);
        } catch (Throwable e) {
            throw new KeyUnusableException("the PKCS#11 library cannot be called", e);
        }
    }
}
