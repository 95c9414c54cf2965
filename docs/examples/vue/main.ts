import { createApp } from "vue";
import Visits from "./Visits.vue";

createApp(Visits).mount("#app");
