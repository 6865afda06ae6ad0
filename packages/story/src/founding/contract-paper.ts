import { createDocument } from '@zhiqin/documents';
import { contractor } from '../world/contractor.ts';

export interface SignedContract {
  contractNo: string;
  title: string;
  clientName: string;
  startsOn: string;
  endsOn: string;
}

/** The signed contract as it lies in the file (保安服务管理条例 第21条): one page, alike each time. */
export async function contractPaper({
  contractNo,
  title,
  clientName,
  startsOn,
  endsOn,
}: SignedContract): Promise<Buffer> {
  return createDocument({
    language: 'zh-CN',
    title,
    author: contractor.name,
    subject: contractNo,
    createdAt: new Date(`${startsOn}T00:00:00Z`),
    footer: contractNo,
  })
    .heading(1, title, { anchor: 'contract' })
    .paragraph(`合同编号：${contractNo}`)
    .paragraph(`甲方：${clientName}`)
    .paragraph(`乙方：${contractor.name}`)
    .paragraph(`服务期限：${startsOn} 至 ${endsOn}`)
    .paragraph(
      '乙方按双方确认的执勤方案派驻保安员，提供门卫、巡逻、守护和秩序维护服务；服务标准以双方确认的管理制度为准，履约情况以乙方每月报送的服务月报为准。',
    )
    .signatures([
      { party: '甲方（盖章）', organisation: clientName },
      { party: '乙方（盖章）', organisation: contractor.name },
    ])
    .render();
}
