package org.kardan.suppliers;

import io.quarkus.test.junit.QuarkusTestProfile;

/** An application and a database of their own, for tests of lists in which nothing else may stand. */
public class FirstDataSetOnly implements QuarkusTestProfile {}
