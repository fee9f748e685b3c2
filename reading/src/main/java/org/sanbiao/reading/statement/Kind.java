package org.sanbiao.reading.statement;

/** What kind of thing a statement says. */
public enum Kind {
    /** A measured end. */
    TARGET,
    /** Things to build or finish. */
    PROJECT,
    /** A drive with phases. */
    CAMPAIGN,
    /** It happens on a day. */
    EVENT,
    /** A rule, plan or institution to set up. */
    REFORM,
    /** To be kept up. */
    ROUTINE,
    /** What nature is expected to do. */
    FORECAST
}
