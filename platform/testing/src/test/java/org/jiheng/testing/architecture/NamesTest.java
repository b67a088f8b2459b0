package org.jiheng.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A word means one thing in the whole house: read from its sources, whatever depends on what. */
class NamesTest {

  private static final Path HOUSE = Path.of("../..");
  private static final String MAIN = Path.of("src", "main", "java").toString();
  private static final Set<String> NO_SOURCES = Set.of("target", "node_modules", ".git", ".data");

  /** The same thing, at each of two owners, at both ends of a wire, or of each of two programs. */
  private static final Set<String> SAME_THING =
      Set.of(
          "ChangeEvents",
          "ChangeVersions",
          "ReleaseEvents",
          "PartEvents",
          "PartWriter",
          "ParkedEvents",
          "Phase",
          "Roll",
          "RollEntry",
          "Child",
          "Options",
          "Parts",
          "Platform",
          "Topics",
          "UsageFault");

  @Test
  void noTwoClassesHaveOneNameUnlessTheyAreOneThing() throws IOException {
    assertThat(twice()).isEqualTo(new TreeSet<>(SAME_THING));
  }

  private static Set<String> twice() throws IOException {
    var names = new HashSet<String>();
    var twice = new TreeSet<String>();
    Files.walkFileTree(
        HOUSE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NO_SOURCES.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            var name = file.getFileName().toString();
            if (file.toString().contains(MAIN)
                && name.endsWith(".java")
                && !name.equals("package-info.java")
                && !names.add(name)) {
              twice.add(name.substring(0, name.length() - ".java".length()));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return twice;
  }
}
