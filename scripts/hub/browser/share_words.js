/** What the buttons for sending on say: the catalogue of share.js. */
export function shareWords() {
  return {
    share: "Chia sẻ",
    text: "Chép tin nhắn",
    link: "Chép đường link",
    textCopied: "Đã chép tin nhắn. Mở Zalo, giữ ngón tay ở ô nhắn tin rồi bấm Dán.",
    linkCopied: "Đã chép đường link. Mở Zalo, giữ ngón tay ở ô nhắn tin rồi bấm Dán.",
    notCopied: "Máy này không cho trang tự chép. Chữ cần chép đã chọn sẵn bên dưới: giữ ngón tay vào chữ đó, bấm Sao chép.",
    notShared: "Máy chưa mở được bảng chia sẻ. Bà con bấm Chép tin nhắn rồi dán vào Zalo."
  };
}
