package org.jiheng.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @Test
  void dataOfAnEarlierVersionAreRefusedAndLeftAsTheyAre(@TempDir Path folder) throws Exception {
    Files.createDirectory(folder.resolve("postgres"));

    assertThatThrownBy(() -> DataFolder.claim(folder))
        .isInstanceOf(PlatformFault.class)
        .hasMessageContaining("earlier version");

    assertThat(folder.resolve("format")).doesNotExist();
    assertThat(folder.resolve("postgres")).exists();
  }

  @Test
  void aFolderThatThisVersionMadeIsClaimedAgain(@TempDir Path folder) throws Exception {
    DataFolder.claim(folder).lock().close();
    Files.createDirectory(folder.resolve("postgres"));

    var again = DataFolder.claim(folder);

    assertThat(again.path()).isEqualTo(folder);
    again.lock().close();
  }
}
