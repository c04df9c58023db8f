/**
 * @param {string} name of the element, with a class behind a dot: "button.pick"
 * @param {Object<string, string>} attributes
 * @param {...(Node|string)} children
 * @returns {HTMLElement}
 */
export function element(name, attributes, ...children) {
  const [tag, ...classes] = name.split(".");
  const made = document.createElement(tag);
  if (classes.length) made.className = classes.join(" ");
  if (tag === "button") made.type = "button";
  for (const key of Object.keys(attributes)) made.setAttribute(key, attributes[key]);
  for (const child of children) made.append(child);
  return made;
}

/** @returns {HTMLButtonElement} a button that says `text` and does `act` */
export function button(text, act) {
  const made = element("button.pick", {}, text);
  made.addEventListener("click", act);
  return made;
}
