// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.host;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says under which host names the pages of a controller exist.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnHost {

    /// The parts of the site that have these pages.
    Host[] value();
}
