// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra;

import java.nio.file.Path;
import org.jadeseal.ra.notice.MailAddress;

/// What the registration authority must be told.
///
/// @param keys a folder for its keys outside the database (pepper, field keys); made when missing
/// @param trial whether the data folder is for a trial: officers' passwords exist only there (T20)
/// @param origin of the subscribers' site, as it stands in letters and mails:
///   `https://site.example`
/// @param sender of the mails
public record RaSettings(Path keys, boolean trial, String origin, MailAddress sender) {}
