"use strict";
// on a phone the filters fold away; without script they stay open
const fold = document.querySelector("details.fold");
if (fold && window.matchMedia("(max-width: 640px)").matches) fold.open = false;
