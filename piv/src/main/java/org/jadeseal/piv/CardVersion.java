// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

/// Version of the card's application (GET VERSION, an extension many cards have).
public record CardVersion(int major, int minor, int patch) implements Comparable<CardVersion> {

    @Override
    public int compareTo(CardVersion other) {
        return Integer.compare(asNumber(), other.asNumber());
    }

    private int asNumber() {
        return (major << 16) | (minor << 8) | patch;
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
