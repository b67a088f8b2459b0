package org.jiheng.rules.profile;

import org.jiheng.testing.Golden;
import org.junit.jupiter.api.Test;

class ProfilesPageTest {

  @Test
  void theDocumentationShowsTheReadyProfilesAsTheyAre() {
    Golden.assertDocument("profiles.md", ProfilesPage.write());
  }
}
