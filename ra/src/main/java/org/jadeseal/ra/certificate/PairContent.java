// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import org.jadeseal.ca.x509.SubjectName;

/// What both certificates of a pair say, for the holder to confirm (CPS art. 21).
public record PairContent(SubjectName subject, Certificate signature, Certificate encryption) {}
