package org.jiheng.budget.project;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** A project of a department in one year; its form in the filing bears its code. */
@Entity
public class Project {

  @EmbeddedId private ProjectKey key;

  private String name;
  private long version;

  protected Project() {}

  Project(ProjectKey key) {
    this.key = key;
  }

  void rename(String newName, long newVersion) {
    this.name = newName;
    this.version = newVersion;
  }

  public String department() {
    return key.department();
  }

  public int fiscalYear() {
    return key.fiscalYear();
  }

  public String code() {
    return key.code();
  }

  /** Null where the filing printed none. */
  public String name() {
    return name;
  }

  public long version() {
    return version;
  }
}
