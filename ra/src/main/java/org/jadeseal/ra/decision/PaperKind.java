// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.decision;

/// On which kind of paper a case stands.
public enum PaperKind {
    /// A registration form.
    FORM,
    /// A request about what a holder has.
    REQUEST,
    /// A program that wants to order certificates.
    CLIENT,
    /// A suspension or revocation of many certificates at once.
    MASS
}
