// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

/// Those who judge the evidence of an order, each one part of it.
record Judges(OfficersJudge officers, RenewalJudge renewals, KeysJudge keys) {}
