// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.installer;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/// A file as it is sent, whole or from where a broken download goes on.
final class InstallerResource extends AbstractResource {

    private final OfferedFile file;

    InstallerResource(OfferedFile file) {
        this.file = file;
    }

    @Override
    public String getDescription() {
        return "installer " + file.name();
    }

    @Override
    public long contentLength() {
        return file.size();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return Installers.open(file);
    }
}
