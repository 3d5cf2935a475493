// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.reader;

/// One reader as it is now.
///
/// @param name as the computer names it; changes when readers are plugged, so it identifies nothing
/// @param cardPresent whether a card is in it
public record ReaderState(String name, boolean cardPresent) {}
