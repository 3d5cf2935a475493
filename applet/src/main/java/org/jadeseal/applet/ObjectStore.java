// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.ISOException;
import javacard.framework.JCSystem;
import javacard.framework.Util;

/**
 * Data objects on pages. A new value is written to free pages first; then one directory entry
 * changes in a transaction, so that an object is always its old or its new value. Which pages are
 * free is not recorded but seen from the directory, so nothing is lost by pulling the card.
 */
final class ObjectStore {

    /** The largest object, with its own tag and length. */
    static final short MAX_OBJECT = 3584;

    private static final short PAGE = 256;
    private static final short PAGES = 192;
    private static final short ENTRIES = 40;
    private static final short NONE = -1;

    private final Object[] pages = new Object[PAGES];

    /** The page that follows each page of an object; of no meaning for free pages. */
    private final short[] next = new short[PAGES];

    /** The last two bytes of the tag of each object; 0 when the entry is free. */
    private final short[] tags = new short[ENTRIES];

    private final short[] firstPages = new short[ENTRIES];
    private final short[] lengths = new short[ENTRIES];
    private final boolean[] used =
            JCSystem.makeTransientBooleanArray(PAGES, JCSystem.CLEAR_ON_DESELECT);

    ObjectStore() {
        for (short i = 0; i < PAGES; i++) {
            pages[i] = new byte[PAGE];
        }
    }

    /** Copies an object to 0 of a buffer; answers its length, 0 when there is none. */
    short read(short tag, byte[] target) {
        short entry = entryOf(tag);
        if (entry == NONE) {
            return 0;
        }
        short left = lengths[entry];
        short page = firstPages[entry];
        short at = 0;
        while (left > 0) {
            short part = left < PAGE ? left : PAGE;
            at = Util.arrayCopyNonAtomic((byte[]) pages[page], (short) 0, target, at, part);
            left -= part;
            page = next[page];
        }
        return lengths[entry];
    }

    /** Replaces or adds an object, whole. */
    void write(short tag, byte[] source, short offset, short length) {
        if (length > MAX_OBJECT) {
            ISOException.throwIt(Sw.MEMORY_FULL);
        }
        short entry = entryOf(tag);
        if (entry == NONE) {
            entry = entryOf((short) 0);
        }
        if (entry == NONE) {
            ISOException.throwIt(Sw.MEMORY_FULL);
        }
        short first = writePages(source, offset, length);
        JCSystem.beginTransaction();
        tags[entry] = tag;
        firstPages[entry] = first;
        lengths[entry] = length;
        JCSystem.commitTransaction();
    }

    /** Deletes all objects, one after the other. */
    void clear() {
        for (short i = 0; i < ENTRIES; i++) {
            tags[i] = 0;
        }
    }

    void delete(short tag) {
        JCSystem.beginTransaction();
        deleteWithin(tag);
        JCSystem.commitTransaction();
    }

    /** Deletes an object in the transaction of the caller. */
    void deleteWithin(short tag) {
        short entry = entryOf(tag);
        if (entry != NONE) {
            tags[entry] = 0;
        }
    }

    /** Gives an object another tag in the transaction of the caller. */
    void renameWithin(short from, short to) {
        deleteWithin(to);
        short entry = entryOf(from);
        if (entry != NONE) {
            tags[entry] = to;
        }
    }

    private short entryOf(short tag) {
        for (short i = 0; i < ENTRIES; i++) {
            if (tags[i] == tag) {
                return i;
            }
        }
        return NONE;
    }

    private short writePages(byte[] source, short offset, short length) {
        markUsedPages();
        short first = NONE;
        short last = NONE;
        short written = 0;
        while (written < length) {
            short page = takeFreePage();
            short part = (short) (length - written);
            part = part < PAGE ? part : PAGE;
            byte[] target = (byte[]) pages[page];
            Util.arrayCopyNonAtomic(source, (short) (offset + written), target, (short) 0, part);
            if (last == NONE) {
                first = page;
            } else {
                next[last] = page;
            }
            last = page;
            written += part;
        }
        return first;
    }

    private short takeFreePage() {
        for (short i = 0; i < PAGES; i++) {
            if (!used[i]) {
                used[i] = true;
                return i;
            }
        }
        ISOException.throwIt(Sw.MEMORY_FULL);
        return NONE;
    }

    private void markUsedPages() {
        for (short i = 0; i < PAGES; i++) {
            used[i] = false;
        }
        for (short i = 0; i < ENTRIES; i++) {
            if (tags[i] != 0) {
                markPagesOf(i);
            }
        }
    }

    private void markPagesOf(short entry) {
        short page = firstPages[entry];
        for (short left = lengths[entry]; left > 0; left -= PAGE) {
            used[page] = true;
            page = next[page];
        }
    }
}
