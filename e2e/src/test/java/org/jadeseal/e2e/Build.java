// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// What the rooms are built of: sources, and what comes from registries.
record Build(Path root) {

    private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");
    private static final Pattern DEPENDENCY =
            Pattern.compile(
                    "<dependency>\\s*<groupId>(.+?)</groupId>\\s*<artifactId>(.+?)</artifactId>");
    private static final String NOT_DEPENDENCIES =
            "(?s)<dependencyManagement>.*</dependencyManagement>|<build>.*</build>";
    private static final Pattern PACKAGES =
            Pattern.compile("\"(?:devD|d)ependencies\": \\{([^}]*)}");
    private static final Pattern PACKAGE = Pattern.compile("\"([^\"]+)\": *\"");

    /// The file of a class; its package begins with the name of its room.
    Path source(String packageName, String className) {
        String room = packageName.split("\\.", 2)[0];
        return root.resolve(room)
                .resolve("src/main/java/org/jadeseal")
                .resolve(packageName.replace('.', '/'))
                .resolve(className + ".java");
    }

    /// The names of the methods that a source file declares.
    static Set<String> methods(Path source) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        Set<String> names = new HashSet<>();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjects(source));
            for (CompilationUnitTree unit : task.parse()) {
                new Methods().scan(unit, names);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static final class Methods extends TreeScanner<Void, Set<String>> {

        @Override
        public Void visitMethod(MethodTree method, Set<String> names) {
            names.add(method.getName().toString());
            return super.visitMethod(method, names);
        }
    }

    /// What the rooms take from Maven's registry, as `group:artifact`; not our own rooms.
    Set<String> mavenDependencies() {
        Papers papers = new Papers(root);
        Stream<String> rooms =
                MODULE.matcher(papers.text(root.resolve("pom.xml")))
                        .results()
                        .map(room -> room.group(1) + "/pom.xml");
        return sorted(
                Stream.concat(Stream.of("pom.xml"), rooms)
                        .map(pom -> papers.text(root.resolve(pom)).replaceAll(NOT_DEPENDENCIES, ""))
                        .flatMap(pom -> DEPENDENCY.matcher(pom).results())
                        .map(found -> found.group(1) + ":" + found.group(2))
                        .filter(name -> !name.startsWith("org.jadeseal:")));
    }

    /// What the rooms take from npm's registry.
    Set<String> npmDependencies() {
        Papers papers = new Papers(root);
        return sorted(
                papers.files()
                        .filter(file -> file.endsWith("package.json"))
                        .flatMap(file -> PACKAGES.matcher(papers.text(file)).results())
                        .flatMap(list -> PACKAGE.matcher(list.group(1)).results())
                        .map(found -> found.group(1)));
    }

    private static Set<String> sorted(Stream<String> names) {
        return new TreeSet<>(names.toList());
    }

    /// Whether `name` is a file, a room, a package or a class here; `…` stands for anything.
    boolean names(String name) {
        String quoted = Pattern.quote(name).replace("…", "\\E.*\\Q");
        String type = Pattern.quote(name.replace('.', '/')).replace("…", "\\E.*\\Q");
        Pattern path =
                Pattern.compile("(.*/)?(" + quoted + "(/.*)?|" + type + "(\\.java|/[^/]*\\.java))");
        return new Papers(root)
                .files()
                .map(file -> root.relativize(file).toString())
                .anyMatch(path.asMatchPredicate());
    }
}
