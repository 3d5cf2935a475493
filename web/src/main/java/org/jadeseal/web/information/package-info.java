// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Pages for everybody: status of a certificate, repository, forms to print, explanations.
///
/// Nothing here knows who asks, and nothing changes. May use: `web.page`, `web.login` (the picture
/// of digits), `ra.certificate`, `ca`. Is used by: nobody.
@NullMarked
package org.jadeseal.web.information;

import org.jspecify.annotations.NullMarked;
