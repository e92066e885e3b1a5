"""Writes the batches that every encoder is timed on: 64 texts of about 30, 90 and 300 tokens, and single ones.

usage: make_batches.py MODEL_DIRECTORY > batches.json

Half of the texts are Chinese and half English, all different, always the same; the lengths vary by a quarter about the mean, as
those of real texts do. They carry no prefix: each program adds "passage: " itself, and its tokens are counted here.
"""
import json
import random
import sys

import sentencepiece

ZH = ["面向园区企业的合同审查助手", "保税仓库存预测", "跨境电商智能客服", "支持中英日三语", "接入企业微信与飞书", "两周内完成部署", "交付物须通过第三方验收",
      "需要数据脱敏与出境评估材料", "预算十万元以内", "擅长视觉质检与异常检测", "曾服务三家制造企业", "可提供全年维护", "独立完成设计与前端开发", "熟悉海关申报流程",
      "短视频剪辑与直播运营", "财税自动化与发票识别", "每周例会一次", "以里程碑付款", "医疗影像标注", "绿色能源调度算法"]
EN = ["contract review for small exporters", "a demand forecast for bonded warehouses", "customer support in three languages",
      "delivery within two weeks", "an audit trail that inspectors can follow", "visual inspection of machined parts",
      "a migration to the cloud without downtime", "weekly reports to the owner", "tests before every release",
      "three references from manufacturing", "a daily rate and a fixed price", "design, front end and hosting",
      "experience with customs declarations", "short videos and live streams", "invoices read by machine", "payment by milestone",
      "labelled medical images", "schedules for solar power", "privacy reviews", "training for the staff"]


def text(rng, count, tokens):
    """Phrases until there are `count` tokens."""
    phrases, joint, end = (ZH, "，", "。") if rng.random() < 0.5 else (EN, ", ", ".")
    words = [str(rng.randint(1, 999)) + (" " if phrases is EN else "号")]
    while tokens(joint.join(words) + end) < count:
        words.append(rng.choice(phrases))
    return joint.join(words) + end


def main():
    pieces = sentencepiece.SentencePieceProcessor(model_file=sys.argv[1] + "/sentencepiece.bpe.model")
    tokens = lambda t: len(pieces.encode("passage: " + t)) + 2
    rng, result = random.Random(2028), {}
    for count in (30, 90, 300):
        result[f"64x{count}"] = [text(rng, rng.uniform(0.72, 1.22) * count, tokens) for _ in range(64)]
    for count in (30, 90, 300):
        result[f"1x{count}"] = [min(result[f"64x{count}"], key=lambda t: abs(tokens(t) - count))]
    for name, texts in result.items():
        print(f"{name}: {sum(map(tokens, texts))} tokens", file=sys.stderr)
    json.dump(result, sys.stdout, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
