// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.information;

/// Where relying parties find lists and answers: `http://status.example`.
public record StatusOrigin(String value) {}
