import test from "node:test";
import assert from "node:assert/strict";
import { accented } from "../../../scripts/hub/browser/accents.js";
import { spelled } from "../../../scripts/hub/browser/spelling.js";

function assertKept(words) {
  for (const word of words.trim().split(/\s+/)) assert.equal(spelled(accented(word)), word);
}

test("one vowel", () => {
  assertKept("má mà mả mã mạ é bé bế bệnh cắp cấm ở ổ nợ sự tứ từng chí chị kỷ lý mỹ ngỏ nghệ ngập phỏng trộm");
});

test("two vowels at the end: the first has it, as in the content", () => {
  assertKept("hòa khóa họa tỏa xóa khỏe hóe lòe thủy lũy tụy hủy cáo đảo gạo héo kẹo cái hãi gọi hỏi tội lỗi mới đợi gửi ngửi "
    + "cúi núi cháy mảy mấy thầy thấu đấu mếu lều níu dịu bứu hữu mía nghĩa đĩa cúa của ủa lừa cửa sữa bữa");
});

test("two vowels and more letters: the second has it", () => {
  assertKept("hoàn toán khoản thoát xoáy hoạch hoặc xoắn khoẻn toét loẹt tiền tiếng điện biển yến yểm cuốn muốn thuốc buộc "
    + "được đường nước cướp trường luật tuấn thuế huệ khuếch huỳnh huých suýt quỵt hoành");
});

test("three vowels: the middle one, unless one has a hat", () => {
  assertKept("ngoài thoại khoái xoáy ngoáy ngoéo khuỷu tuổi cuối muội người lười rượu hươu nhiều điếu yếu khuyên huyền nguyễn "
    + "tuyết thuyết khuyến ngoại khuấy ngoằn");
});

test("hats and hooks draw it, and of ươ the second", () => {
  assertKept("thuở quở huơ mướt mượn bưởi cưỡi ngưỡng thiếu huế tuế khuya hứa mửa");
});

test("the u of qu and the i of gi belong to what stands before", () => {
  assertKept("quà quả quá quạ quý quỳ quỹ quét què quẻ quẩn quán quảng quốc quyết quyền quê quế quèo quái quầy "
    + "già giả giá gió giò giữ giờ giỡn giấy giận giật giúp giặc giời giỏi giáo gì gỉ gìn giếng");
});

test("without a tone a word stays as it is", () => {
  assertKept("ma xe khuya chung cư ươm otp qr 113 fb");
});

test("what was typed in the new way comes back in the old", () => {
  for (const [typed, word] of [["hoà", "hòa"], ["khoá", "khóa"], ["thuỷ", "thủy"], ["khoẻ", "khỏe"], ["doạ", "dọa"], ["luỹ", "lũy"]]) {
    assert.equal(spelled(accented(typed)), word);
  }
});

test("no tone is lost where there is no vowel to bear it", () => {
  for (const form of ["ng`", "q'", "gi?", "qu.", "b~"]) assert.equal(accented(spelled(form)), form);
});
