// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.tour;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Reads the captcha for those who have no eyes: out of the trial's own database, which only its
/// owner can read. The site has no back door for it.
///
/// @param database where a trial keeps it, as JDBC writes it
public record CaptchaReader(String database) {

    /// For the SQLite file of a trial.
    public CaptchaReader(Path file) {
        this("jdbc:sqlite:" + file);
    }

    /// The digits that the picture with this id shows.
    public String read(String id) {
        try (Connection connection = DriverManager.getConnection(database);
                PreparedStatement query =
                        connection.prepareStatement("select answer from captcha where id = ?")) {
            query.setString(1, id);
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException(
                            "no captcha '%s' in %s".formatted(id, database));
                }
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the captcha from " + database, e);
        }
    }
}
