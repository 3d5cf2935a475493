// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/// A mass suspension that is killed twice: `FOLDER PEOPLE`. Makes a trial with so many people, two
/// certificates each, and says how long it took, and whether each was changed once. Run by hand: a
/// million certificates take a quarter of an hour and 5 GB.
public final class MassBenchProgram {

    private static final String HOLDS =
            """
            select count(*) || ' holds of ' || count(distinct serial) || ' certificates'
              from status_change
             where change = 'hold'
            """;

    private static final String STATES =
            """
            select group_concat(state || ' ' || number, ', ')
              from (select state, count(*) as number from certificate group by state)
            """;

    private static final String REPORT =
            """
            select state || ': ' || outcomes
              from mass_change
            """;

    private MassBenchProgram() {}

    public static void main(String[] arguments) throws SQLException {
        Path folder = Path.of(arguments[0]);
        int people = Integer.parseInt(arguments[1]);
        say("a person gets a card");
        Village village = Village.founded(folder.resolve("site")).grownTo(new People(people));
        say(people + " people are there");
        Path log = folder.resolve("mass.log");
        int third = people / 300;
        run(village, log, "begin", third);
        run(village, log, "go-on", third);
        run(village, log, "go-on", Integer.MAX_VALUE);
        say(told(village, HOLDS));
        say(told(village, STATES));
        say(told(village, REPORT));
    }

    /// Until it is done, or has done so many units of work and is killed.
    private static void run(Village village, Path log, String how, int units) {
        try (Child child =
                Child.java(MassProgram.class, log, village.folder().path().toString(), how)) {
            if (how.equals("begin")) {
                say(child.says(MassProgram.APPROVED));
            }
            long begin = System.nanoTime();
            int done = 0;
            long memory = 0;
            String line = child.next();
            while (!line.isEmpty() && !line.startsWith(MassProgram.DONE) && done < units) {
                if (line.startsWith(MassProgram.AT)) {
                    done = Integer.parseInt(line.substring(MassProgram.AT.length()));
                    memory = child.status("VmHWM");
                }
                line = child.next();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            boolean whole = line.startsWith(MassProgram.DONE);
            say(
                    String.format(
                            Locale.ROOT,
                            "%d units in %.1f s, %.0f cards/s, at most %d MiB, %s",
                            done,
                            seconds,
                            done * 100 / seconds,
                            memory / 1024,
                            whole ? "done" : "killed"));
            if (whole) {
                say("list made in " + child.says(MassProgram.LISTED) + " s");
            } else {
                child.kill();
            }
        }
    }

    private static String told(Village village, String statement) throws SQLException {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + village.folder().database());
                var asked = connection.createStatement();
                ResultSet found = asked.executeQuery(statement)) {
            return found.next() ? found.getString(1) : "";
        }
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
