// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import org.jadeseal.ra.authorization.Refusal;

/// What became of entering a form.
public sealed interface Entering {

    /// 收件 under the case number inside.
    record Entered(Form form) implements Entering {}

    /// This person has an open form of the same kind: 「本作業已受理，案件編號 …」 (E7).
    record AlreadyOpen(CaseNumber caseNumber) implements Entering {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements Entering {}
}
