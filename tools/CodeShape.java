// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/// Measures the shape of Java sources and says which targets are missed. Usage: `java CodeShape.java DIR...`;
/// exit 1 when a target is missed. The targets are those of `CONTRIBUTING.md`.
void main(String... dirs) throws IOException {
    var misses = new ArrayList<String>();
    for (String dir : dirs) {
        Shape shape = measure(sources(Path.of(dir)));
        IO.println(shape.print(dir));
        misses.addAll(shape.misses(dir));
    }
    misses.forEach(IO::println);
    IO.println(misses.isEmpty() ? "shape: every target holds" : "shape: " + misses.size() + " targets missed");
    if (!misses.isEmpty()) {
        System.exit(1);
    }
}

/// Lines of files and methods, and what was counted in one room.
record Shape(List<Integer> files, List<Integer> methods, int publicTypes, int packagePrivateTypes, int widestConstructor,
        int throwsException, int returnsNull, int packagesWithoutIntroduction) {

    String print(String dir) {
        return """
                %s: %d files, %d lines
                  file lines    median %d  p90 %d  max %d
                  method lines  median %d  p90 %d  p99 %d  max %d   over 40: %.1f%%
                  top types     %d%% package-private   widest constructor %d   throws Exception %d   return null %d"""
                .formatted(dir, files.size(), files.stream().mapToInt(n -> n).sum(), at(files, .5), at(files, .9), at(files, 1),
                        at(methods, .5), at(methods, .9), at(methods, .99), at(methods, 1), over40(), packagePrivate(),
                        widestConstructor, throwsException, returnsNull);
    }

    List<String> misses(String dir) {
        boolean applet = dir.startsWith("applet");
        var misses = new ArrayList<String>();
        miss(misses, dir, "longest file", at(files, 1), applet ? 400 : 500);
        miss(misses, dir, "method lines p99", at(methods, .99), applet ? 60 : 30);
        miss(misses, dir, "throws Exception", throwsException, 0);
        miss(misses, dir, "packages without package-info", packagesWithoutIntroduction, 0);
        if (!applet) {
            miss(misses, dir, "file lines median", at(files, .5), 80);
            miss(misses, dir, "file lines p90", at(files, .9), 200);
            miss(misses, dir, "method lines p90", at(methods, .9), 15);
            miss(misses, dir, "longest method", at(methods, 1), 60);
            miss(misses, dir, "widest constructor", widestConstructor, 7);
            miss(misses, dir, "return null", returnsNull, 0);
            if (over40() >= 1) {
                misses.add("%s: %.1f%% of the methods have over 40 lines, below 1%% expected".formatted(dir, over40()));
            }
        }
        if (dir.matches("(agent|ca|ra|web)/.*") && packagePrivate() < 40) {
            misses.add("%s: %d%% of the top types are package-private, at least 40%% expected".formatted(dir, packagePrivate()));
        }
        return misses;
    }

    private double over40() {
        return 100.0 * methods.stream().filter(n -> n > 40).count() / Math.max(1, methods.size());
    }

    private int packagePrivate() {
        return 100 * packagePrivateTypes / Math.max(1, publicTypes + packagePrivateTypes);
    }

    private static void miss(List<String> misses, String dir, String what, int found, int most) {
        if (found > most) {
            misses.add("%s: %s %d, at most %d expected".formatted(dir, what, found, most));
        }
    }

    private static int at(List<Integer> values, double share) {
        return values.isEmpty()
                ? 0
                : values.stream().sorted().toList().get((int) Math.min(values.size() - 1, share * values.size()));
    }
}

static List<Path> sources(Path dir) throws IOException {
    try (Stream<Path> all = Files.walk(dir)) {
        return all.filter(p -> p.toString().endsWith(".java")).toList();
    }
}

static Shape measure(List<Path> all) throws IOException {
    List<Integer> files = new ArrayList<>();
    var count = new Count();
    var compiler = ToolProvider.getSystemJavaCompiler();
    for (Path file : all) {
        if (file.getFileName().toString().matches("(package|module)-info.java")) {
            continue;
        }
        files.add(Files.readAllLines(file).size());
        var task = (JavacTask) compiler.getTask(null, null, _ -> {}, List.of("-proc:none"), null,
                compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file));
        for (CompilationUnitTree unit : task.parse()) {
            count.read(unit, Trees.instance(task).getSourcePositions());
        }
    }
    long bare = all.stream().map(Path::getParent).distinct()
            .filter(p -> !Files.exists(p.resolve("package-info.java")) && !Files.exists(p.resolve("module-info.java")))
            .count();
    return new Shape(files, count.methods, count.types[0], count.types[1], count.widestConstructor, count.throwsException,
            count.returnsNull, (int) bare);
}

/// Counts over the syntax trees of one room.
static final class Count {
    final List<Integer> methods = new ArrayList<>();
    final int[] types = new int[2];
    int widestConstructor;
    int throwsException;
    int returnsNull;

    void read(CompilationUnitTree unit, SourcePositions at) {
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree c) {
                types[c.getModifiers().getFlags().contains(Modifier.PUBLIC) ? 0 : 1]++;
            }
        }
        new TreeScanner<Void, Void>() {
            @Override public Void visitMethod(MethodTree m, Void v) {
                long start = at.getStartPosition(unit, m), end = at.getEndPosition(unit, m);
                if (m.getBody() != null && start >= 0 && end > start) {
                    var lines = unit.getLineMap();
                    methods.add((int) (lines.getLineNumber(end) - lines.getLineNumber(start) + 1));
                }
                if (m.getReturnType() == null) {
                    widestConstructor = Math.max(widestConstructor, m.getParameters().size());
                }
                throwsException += (int) m.getThrows().stream().filter(t -> t.toString().equals("Exception")).count();
                return super.visitMethod(m, v);
            }

            @Override public Void visitReturn(ReturnTree r, Void v) {
                if (r.getExpression() != null && r.getExpression().getKind() == Tree.Kind.NULL_LITERAL) {
                    returnsNull++;
                }
                return super.visitReturn(r, v);
            }
        }.scan(unit, null);
    }
}
