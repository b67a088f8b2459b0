package org.jiheng.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {

  @TempDir Path directory;

  @Test
  void aNewFolderAndAnOpenOneAreClosedToOthers() throws IOException {
    var open = Files.createDirectory(directory.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThat(permissions(PrivateFolder.of(open))).isEqualTo("rwx------");
    assertThat(permissions(PrivateFolder.of(directory.resolve("a/b")))).isEqualTo("rwx------");
    assertThat(open).isEmptyDirectory();
  }

  @Test
  void aFolderOfSomebodyElseIsRefused() throws IOException {
    var foreign = Files.createDirectory(directory.resolve("foreign"));
    assumeThat(isGivenToSomebodyElse(foreign)).as("only the superuser gives away").isTrue();

    assertThatThrownBy(() -> PrivateFolder.of(foreign))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("belongs to another user");
  }

  private static boolean isGivenToSomebodyElse(Path folder) throws IOException {
    try {
      var users = folder.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(folder, users.lookupPrincipalByName("nobody"));
      return true;
    } catch (UserPrincipalNotFoundException | java.nio.file.FileSystemException notAllowed) {
      return false;
    }
  }

  private static String permissions(Path folder) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
  }
}
