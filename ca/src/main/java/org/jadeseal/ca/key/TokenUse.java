// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

/// What a token is used for.
///
/// @param file names the token in the folder of keys (a [TokenAddress])
/// @param name in words, without spaces; another one for each use
/// @param attributes of the keys that are made, as SunPKCS11 is configured with them
record TokenUse(String file, String name, String attributes) {}
