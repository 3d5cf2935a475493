// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The PIV card application (SP 800-73-4 Part 2) in Java Card. Runs on the chip; knows nobody.
 *
 * <p>{@link org.jadeseal.applet.PivApplet} only sorts commands. The work is in the class named
 * after the section that defines the command: {@code DataCommands} (3.1.2, 3.3.1), {@code
 * CardHolder} (3.2.1 to 3.2.3), {@code Authentication} (3.2.4), {@code KeyGeneration} (3.3.2). What
 * SP 800-73 does not have stands in {@code KeyMovement}, {@code KeyImport}, {@code Attestation},
 * {@code KeyMetadata} and {@code Personalization}; the codes of those commands are the ones that
 * PIV tools already know. {@code Extensions} switches all that off.
 *
 * <p>All objects are made at installation, except key objects. Needs about 3.8 kB of transient
 * memory and 52 kB of persistent memory. What must be whole is written to a spare place first and
 * comes into force by a few bytes in one transaction.
 *
 * <p>Not here: secure messaging, biometrics, 3DES, curve 25519.
 *
 * <p>May use: the Java Card API (classic 3.0.5). Is used by: {@code trialcard}, and by chips.
 */
package org.jadeseal.applet;
