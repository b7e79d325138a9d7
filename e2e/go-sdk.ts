import { goFieldsOf, goPublished } from '../src/domain/code/testing.ts';

/** The JSON key of a published field. */
const keyOf = (field: string): string => field.replace(/ID$/, 'Id');

function structs(body: keyof typeof goPublished): string {
  return Object.entries(goPublished[body])
    .map(([end, fields]) => {
      const lines = [...goFieldsOf(fields)].map(([name, type]) => {
        const full = type.replace(/(?<=^[*[\]]*)(?=[A-Z])/, body);
        const optional = /^[*[]/.test(type) ? ',omitempty' : '';
        return `\t${name} ${full} \`json:"${keyOf(name)}${optional}"\``;
      });
      return `type ${body}${end} struct {\n${lines.join('\n')}\n}\n`;
    })
    .join('\n');
}

/** A Go package that stands for the SDK's: its published types, and calls that print the JSON they would send. */
export const goStub = (): string => `package rtc_v20231101

import (
	"context"
	"encoding/json"
	"fmt"
)

type Client struct{}

func (c *Client) SetAccessKey(key string) {}
func (c *Client) SetSecretKey(key string) {}

type Rtc struct{ *Client }

func NewInstance() *Rtc { return &Rtc{Client: &Client{}} }

type Metadata struct{ RequestID string }
type Result struct{ ResponseMetadata Metadata }

func send(action string, body interface{}) (*Result, int, error) {
	text, err := json.Marshal(body)
	fmt.Println(action, string(text))
	return &Result{}, 200, err
}

func (c *Rtc) StartRecord(ctx context.Context, arg *StartRecordBody) (*Result, int, error) {
	return send("StartRecord", arg)
}

func (c *Rtc) UpdateRecord(ctx context.Context, arg *UpdateRecordBody) (*Result, int, error) {
	return send("UpdateRecord", arg)
}

${structs('StartRecordBody')}
${structs('UpdateRecordBody')}`;
